import type { Socket } from 'node:net'

export function answerOver(socket: Socket, subject: unknown, letGo: () => unknown): void
