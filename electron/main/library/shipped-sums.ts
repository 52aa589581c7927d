/** SHA-256 of every file of `resources/`, in the form of `sha256sum`. Written by `npm run dataset`; not by hand. */
export const shippedSums = `2a427c886112413bf65c3ffea818b68bfbd91689fb0d6b905c51568f3e167573  declarations/pk-tj-2021-06-02/document.json
4a63ed6b340acf1d32f0ad986cefafc4a40abb852d02545a17a0aad9b41c0b21  declarations/pk-tj-2021-06-02/editorial.json
6fbefbc2f8da82d9bd44176213d89b1430d2d7cdca1f46759ae31fdad81f2e79  declarations/pk-tj-2021-06-02/source.txt
cea52403a3e750d0ba58e64381770e7ff1578d8eeb2b080e9789441e8bacdf78  glossary.json
a5626ee27d7a82f30b32bb67d29783303ebc943c7984b6c45eaa11dec21ae6ed  relations.json
ba4f65c5df8609c5d43e35d96729fd346eb727efa4019dfcd420e579205737d8  search-index.json
888fbd25422d1186238e686e8bbf43b5524dc8c0b5bc948f3fcfd60b04cf4367  sources.json
04773ee4048f23ca44bf383170e4a65d88651ebf1da02c827286f375cc30361e  timeline.json
`
