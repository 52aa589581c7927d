import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

/** Somebody outside who hears whatever leaves for one port, over TCP and UDP. */
export interface Listener {
  readonly port: number
  /** Connections and packets since it was asked last. */
  readonly heard: () => number
  readonly close: () => void
}

export async function openListener(): Promise<Listener> {
  let heard = 0
  const server = createServer((socket) => {
    heard += 1
    socket.on('error', () => undefined)
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const packets = createSocket('udp4', () => {
    heard += 1
  })
  packets.bind(port, '127.0.0.1')
  await once(packets, 'listening')
  return {
    port,
    heard: () => {
      const count = heard
      heard = 0
      return count
    },
    close: () => {
      server.close()
      packets.close()
    },
  }
}
