/** SHA-256 of every file of `resources/`, in the form of `sha256sum`. Written by `npm run dataset`; not by hand. */
export const shippedSums = `d63e8aebda16446da1d56b03f3c4e118ee0badbbaa32abad48b798e08921bd4a  catalogue.json
8e98bd5bd0c3dfa29f344766bdf6c8b18806bc53594e0e35dc280b51e98c96f9  declarations/pk-tj-2021-06-02/document.json
4a63ed6b340acf1d32f0ad986cefafc4a40abb852d02545a17a0aad9b41c0b21  declarations/pk-tj-2021-06-02/editorial.json
49a2633732f2ce88a078ddbaf49267e11a3dbb9375ba6b2af4cda97a22ba5b51  declarations/pk-tj-2021-06-02/glossary.json
630f6b8f965db3911366a2ca664a2eac70a7d9ee6544a830da467ee59873220e  declarations/pk-tj-2021-06-02/relations.json
fa1c937f1b3269f4d3c96afd4661f1dcc5a5b59e6b186096f2ef7106d1d17cf7  declarations/pk-tj-2021-06-02/search-index.json
6fbefbc2f8da82d9bd44176213d89b1430d2d7cdca1f46759ae31fdad81f2e79  declarations/pk-tj-2021-06-02/source.txt
6d3fda5c59f74da11623834f9582e5606cbd81545080124a1b0ef2a4f5a8b8ba  declarations/pk-tj-2021-06-02/sources.json
04773ee4048f23ca44bf383170e4a65d88651ebf1da02c827286f375cc30361e  declarations/pk-tj-2021-06-02/timeline.json
5674a3518b01ed47743982bfaea364ed03eb9b2d9d34ef262ba1c7bd8c8579f1  library.json
f66c79de69851967f1493e7ef7fb7d6e918d2d0e91c359fb5a02d4d153e8b044  shared/glossary.json
fe89f215f09f670b78b13fc0e53f8c4bd9f000da1a37a56a65938331fd19903c  shared/sources.json
`
