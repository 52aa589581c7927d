/** Fictional texts of the kinds that are imported; every word of them was written for this project. */

export const jointStatement = `JOINT STATEMENT ON THE UPPER MEADOWS

Veldora, 3-4 May 2019

The President of Aramund and the Prime Minister of Belisar met in Veldora and stated the following:

1. The two sides welcomed the bridge over the Sill.

2. They agreed on:

(a) two new crossings;

(b) one timetable for ferries, to be kept:

(i) in summer;

(ii) in winter, as far as the ice allows.

3. They will meet again.

Done in duplicate at Veldora this 4th day of May, 2019, in the English language.

For the Government of Aramund

O. TELLAN

For the Government of Belisar

M. Quill

ANNEX I

Ferries

1. The ferry of the upper lake.

2. The ferry of the lower lake.
`

export const treaty = `AGREEMENT ON THE WATERS OF THE SILL

The Governments of Aramund and Belisar,

Recalling their good neighbourhood,

Desirous of using the river together,

Have agreed as follows:

PART I
GENERAL

Article 1
Definitions

1. “River” means the Sill.

2. “Year” means a calendar year.

Article 2
Gauges

Each Party keeps its gauges. Article 1 applies to them.

PART II
FINAL CLAUSES

Article 3

1. This Agreement enters into force at once.

2. It may be ended.

IN WITNESS WHEREOF the undersigned have signed this Agreement.

Done at Veldora on 9 June 1998 in two originals.

For Aramund

For Belisar
`

export const resolution = `The Conference of the Sill (Veldora, 2020),

considering

a) that the river rises;

b) that it falls again,

resolves

1 to measure it twice a day;

2 to publish what was measured,

instructs the Secretary-General

1 to keep the measures.
`

export const russianTreaty = `СОГЛАШЕНИЕ О РЕКЕ СИЛЬ

Правительства Арамунда и Белисара,

Руководствуясь стремлением к добрососедству,

Признавая важность реки,

Согласились о нижеследующем:

Статья 1

Стороны измеряют уровень воды.

Статья 2

1. Данные публикуются.

2. Они включают:

а) уровень;

б) температуру.

Совершено в Велдоре 4 мая 2019 года в двух экземплярах.

За Правительство Арамунда

За Правительство Белисара
`

export const arabicTreaty = `اتفاق بشأن نهر السل

إن حكومتي أراموند وبليسار،

إذ تشيران إلى حسن الجوار،

قد اتفقتا على ما يلي:

المادة الأولى

تقيس الأطراف مستوى المياه.

المادة ٢

١ - تنشر البيانات.

٢ - تنشر مرتين في السنة.
`
