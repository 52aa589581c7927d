import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, PdfBridge, PrintBridge } from '#contract/bridge'
import { makeBridge, makePdfBridge, makePrintBridge, type Wire } from './make-bridge'
import { stayOnThisPage } from './stay'

const wire: Wire = {
  ask: (channel, input) => ipcRenderer.invoke(channel, input),
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  hear: (event, listener) => {
    const relay = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(event, relay)
    return () => {
      ipcRenderer.off(event, relay)
    }
  },
}

const bridge: Bridge = makeBridge(wire)
const printBridge: PrintBridge = makePrintBridge(wire)
const pdfBridge: PdfBridge = makePdfBridge(wire)

stayOnThisPage()
if (location.pathname === '/print.html') contextBridge.exposeInMainWorld('printBridge', printBridge)
else if (location.pathname === '/pdf.html') contextBridge.exposeInMainWorld('pdfBridge', pdfBridge)
else contextBridge.exposeInMainWorld('bridge', bridge)
