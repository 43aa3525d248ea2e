/** A country, by its name or its code. */
import { useState } from 'preact/hooks';
import { allCountries, countryCode, countryName } from '../../model/values.ts';

interface CountryFieldProps {
  id: string;
  label: string;
  country: string | null;
  change: (country: string | null) => void;
}

export function CountryField({ id, label, country, change }: CountryFieldProps) {
  const [unknown, setUnknown] = useState(false);
  const read = (text: string) => {
    const code = countryCode(text);
    setUnknown(text.trim() !== '' && code === null);
    if (code !== null || text.trim() === '') change(code);
  };
  return (
    <>
      <input
        type="text"
        class="country"
        aria-label={label}
        aria-invalid={unknown}
        placeholder="in any country"
        list={`${id}-countries`}
        value={country === null ? '' : countryName(country)}
        onChange={({ currentTarget }) => read(currentTarget.value)}
      />
      <datalist id={`${id}-countries`}>
        {allCountries.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      {unknown && <p role="alert">No such country: write its name, or its code, such as GW.</p>}
    </>
  );
}
