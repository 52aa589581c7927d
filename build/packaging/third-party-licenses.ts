import type { ShippedPackage } from './shipped-packages'

/** The notice that ships beside the app: every package in the bundles with its licence text. */
export function writeNotice(packages: readonly ShippedPackage[]): string {
  const rule = '-'.repeat(80)
  const head = `This application contains the following packages. The licences of Electron and Chromium are in\nLICENSE.electron.txt and LICENSES.chromium.html.\n`
  const notices = packages.map(
    ({ name, version, license, licenseText }) =>
      `${rule}\n${name} ${version} (${license})\n\n${licenseText}\n`,
  )
  return [head, ...notices].join('\n')
}
