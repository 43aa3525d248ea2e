/** How a field reaches the claim that is being written. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Recording } from '../../model/record/recording.ts';

export const RecordingContext = createContext<Recording | null>(null);

export function useRecording(): Recording {
  const recording = useContext(RecordingContext);
  if (!recording) throw new Error('This field needs a RecordingContext around it: see ClaimForm.tsx.');
  return recording;
}
