/** The colours of paper: the page's light ones, whatever the reader has chosen, for paper is white. */
export const inks = {
  paper: '#ffffff',
  ink: '#1c1e21',
  quiet: '#4d5258',
  rule: '#c9c5bd',
  link: '#0b4f8a',
  against: '#9a3412',
  sunken: '#f3f1ec',
} as const;

/** What most machines have, one after the other; each has letters for most scripts, or knows who has. */
export const type = {
  text: "'Noto Sans', 'Segoe UI', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
  heading: "'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, Georgia, 'DejaVu Serif', serif",
} as const;
