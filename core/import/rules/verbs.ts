/** Verbs that open operative paragraphs, in the third person as resolutions print them and in the plural of leaders. */
const ENGLISH =
  /^(?:(?:also|further|strongly|again|solemnly|hereby)\s+)*(?:accepts?|acknowledges?|adopts?|affirms?|agrees?|appeals?|appreciates?|approves?|authorizes?|calls?\s+(?:up)?on|commends?|condemns?|confirms?|congratulates?|declares?|decides?|deplores?|designates?|directs?|emphasi[sz]es?|encourages?|endorses?|expresses|instructs?|invites?|notes?|pledges?|proclaims?|reaffirms?|recalls?|recogni[sz]es?|recommends?|reiterates?|renews?|requests?|resolves?|stresses|supports?|takes?\s+note|undertakes?|underlines?|urges?|welcomes?)\b/iu
const FRENCH =
  /^(?:accueille|affirme|appelle|approuve|condamne|décide|demande|encourage|engage|exhorte|félicite|invite|note|prend\s+note|prie|réaffirme|recommande|réitère|se\s+félicite|souligne)\b/iu
const RUSSIAN =
  /^(?:\d+\s*)?(?:(?:также|вновь|особо|далее|настоятельно)\s+)*(?:выражает|отмечает|подтверждает|подчеркивает|поддерживает|постановляет|предлагает|призывает|признает|приветствует|принимает|просит|рекомендует|решает|ссылается|осуждает)(?=[\s,])/iu
const ARABIC = /^(?:ت(?:ؤكد|قرر|طلب|دعو|هيب|شجع|رحب|عرب|لاحظ|حث|سلم|شدد|وصي|عيد|حيط|دين))(?=\s)/u

/** Whether a paragraph opens with a verb of action. Urdu and Tajik set their verbs last: nothing is known of them here. */
export function opensWithVerb(text: string): boolean {
  const head = text.slice(0, 80)
  return ENGLISH.test(head) || FRENCH.test(head) || RUSSIAN.test(head) || ARABIC.test(head)
}
