/** The picture as it will be saved, small; drawn anew a moment after the last change, so that typing does not wait for it. */
import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '../../model/picture/picture.ts';
import { addressOf } from './raster.ts';

const patience = 250;

interface PreviewProps {
  picture: Picture | null;
  problem: string | null;
  title: string;
}

export function Preview({ picture, problem, title }: PreviewProps) {
  const [shown, setShown] = useState(picture);
  useEffect(() => {
    const wait = setTimeout(() => setShown(picture), shown ? patience : 0);
    return () => clearTimeout(wait);
  }, [picture]);
  return (
    <div class="picture-preview">
      {problem && (
        <p class="trouble" role="alert">
          {problem}
        </p>
      )}
      {!problem && !shown && <p role="status">Preparing the picture …</p>}
      {!problem && shown && (
        <img
          src={addressOf(shown)}
          width={shown.width}
          height={shown.height}
          alt={`The picture as it will be saved: ${title}`}
        />
      )}
    </div>
  );
}
