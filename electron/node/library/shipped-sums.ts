/** SHA-256 of every file of `resources/`, in the form of `sha256sum`. Written by `npm run dataset`; not by hand. */
export const shippedSums = `d63e8aebda16446da1d56b03f3c4e118ee0badbbaa32abad48b798e08921bd4a  catalogue.json
8e98bd5bd0c3dfa29f344766bdf6c8b18806bc53594e0e35dc280b51e98c96f9  declarations/pk-tj-2021-06-02/document.json
08205d2769960223d1fff5564b1a4d2e680d9d1c7709762aeb25713642d1c67b  declarations/pk-tj-2021-06-02/editorial.json
8f51efad077d10673ab08befe40a273774658388eb36d1d30fe7855031401c52  declarations/pk-tj-2021-06-02/glossary.json
630f6b8f965db3911366a2ca664a2eac70a7d9ee6544a830da467ee59873220e  declarations/pk-tj-2021-06-02/relations.json
85448962647f6d1d1c6a6a65264cb854f10b0b650b291b3947e7d8f3f1cb154a  declarations/pk-tj-2021-06-02/search-index.json
6fbefbc2f8da82d9bd44176213d89b1430d2d7cdca1f46759ae31fdad81f2e79  declarations/pk-tj-2021-06-02/source.txt
a5260b78fd7e029761e0c4ea93c46ccc9a8908b7150f440702927c23639d8bf8  declarations/pk-tj-2021-06-02/sources.json
11333698bfb491f018abcea5e768e202c2126d34eef2cbbeefe0c26089abf6cc  declarations/pk-tj-2021-06-02/timeline.json
5674a3518b01ed47743982bfaea364ed03eb9b2d9d34ef262ba1c7bd8c8579f1  library.json
376088aa7f91bd950a3860bb558497552439d3b2e7f2297ed9d488b2187ca242  shared/glossary.json
0af352234427958e1698a25c564b38233ee8eb750c618e48c42f54ccbd500dde  shared/sources.json
`
