/** The files beside one declaration, by what they hold. */
export const besides = ['editorial', 'relations', 'timeline', 'glossary', 'sources'] as const
export type Beside = (typeof besides)[number]

/** Where a declaration's files lie, below the resources. */
export function declarationFile(id: string, name: Beside | 'document' | 'search-index'): string {
  return `declarations/${id}/${name}.json`
}

/** The official text that a document was compiled from. */
export function sourceFile(id: string): string {
  return `declarations/${id}/source.txt`
}

/** What all declarations share: the terms that belong to none, and the sources of those. */
export const sharedFiles = { glossary: 'shared/glossary.json', sources: 'shared/sources.json' } as const

/** Which declaration comes first, and the list of all. */
export const libraryFiles = { library: 'library.json', catalogue: 'catalogue.json' } as const
