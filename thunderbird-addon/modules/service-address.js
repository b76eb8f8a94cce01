// Where the service is. Read anew for every call: the applicant, or the service itself, may have changed it meanwhile.

/** @typedef {{url: string, token: string, source: "manual" | "native"}} ServiceAddress */

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** @returns {Promise<ServiceAddress | null>} `null` before anything is set up */
export async function readServiceAddress() {
  const { service } = await browser.storage.local.get('service');
  return service?.url && service?.token ? service : null;
}

/** @param {string} url @param {string} token */
export async function saveServiceAddress(url, token) {
  await browser.storage.local.set({ service: { url, token, source: 'manual' } });
}

/** @param {ServiceAddress} address @returns {boolean} whether what is sent there stays on this computer */
export const isOnThisComputer = ({ url }) => loopbackAddress(url) !== null;

/**
 * What the applicant typed, as an address that the add-on may talk to; `null` for anything that is not this computer.
 * @param {string} typed
 * @returns {string | null}
 */
export function loopbackAddress(typed) {
  const text = typed.trim();
  try {
    const url = new URL(text.includes('://') ? text : `http://${text}`);
    return url.protocol === 'http:' && LOOPBACK.has(url.hostname) ? url.origin : null;
  } catch {
    return null;
  }
}
