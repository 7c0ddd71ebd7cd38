/** @returns what is at an address @throws where there is nothing, or where it can't be had */
export async function answered(address: string, fetch: (address: string) => Promise<Response>): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}
