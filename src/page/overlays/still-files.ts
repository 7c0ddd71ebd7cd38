/** Where the still of each step lies. To be imported only once one is wanted: the list is long. */
const files: Readonly<Record<string, string>> = import.meta.glob('../../../assets/plays/our-spot/stills/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of a step's still; undefined where none was made. */
export const stillOf = (id: string): string | undefined => files[`../../../assets/plays/our-spot/stills/${id}.webp`];
