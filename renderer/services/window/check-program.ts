import type { ProgramState } from '#contract/channels'
import { message } from '../../i18n/messages'
import { bridge } from '../bridge'
import type { Create } from '../session'
import { whenIdle } from './when-idle'

/** How long to wait for an idle moment before asking anyway, in milliseconds. */
const patience = 5_000

/** Asks, once the text can be read, whether the program is the one that was packaged, and says so where it is not. */
export const createProgramCheck: Create = (store) =>
  whenIdle(patience, async () => {
    const state = await programState()
    if (!isDoubtful(state)) return
    store.getState().notify({ id: 'program', kind: 'warning', message: message('program.notice', state) })
  })

/** The result of comparing the program with the list made when it was packaged. */
export async function programState(): Promise<ProgramState> {
  const answer = await bridge().app.check()
  return answer.ok ? answer.value : 'unreadable'
}

/** Whether the program may differ from the one that was packaged. */
export function isDoubtful(state: ProgramState): state is Exclude<ProgramState, 'whole' | 'not-packaged'> {
  return state !== 'whole' && state !== 'not-packaged'
}
