const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * The bot names its own pages by the address on its own machine. Whoever looked the playground up under another name,
 * from another machine perhaps, gets to them by that name.
 */
export function reachable(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }

  const ours = loopback.test(url.hostname) && (!loopback.test(location.hostname) || url.port === location.port);
  return ours ? location.origin + url.pathname + url.search + url.hash : address;
}
