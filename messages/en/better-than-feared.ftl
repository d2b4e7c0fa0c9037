# A clinician reviews every line before use.
title = five minutes of a thing you put off
# Source: S4; Weissman 2018, the new role seen as it is; LaFreniere 2020, most of what people worried about did not happen
why = Low mood makes us expect the worst. Some things do go badly. Others go a bit better than we feared, and those are easy to miss.
found = Has one thing in this change gone a bit better than you feared?
    .yes = Yes, one thing
    .no = Not so far
feared = What had you feared?
happened = And what happened?
part = What did you do that had a part in it?
as-hard = Thank you for saying it as it is. Then you have been getting through something as hard as you feared.
through = What has got you through so far? A person, a habit, anything.
may_see = May { $therapist } read what you wrote?
day = Here is something to try. Take one small thing that you keep putting off. Do five minutes of it. Then see how bad it was. When might you?
    .soon = In a day or two
    .weekend = On the weekend
    .no = Not this week
agreed = Good. After five minutes you can stop, even if it was every bit as bad. That counts as well. { $homework_count ->
    [0] I will ask how it went.
   *[other] It may even be the thing you agreed to before.
}
later = That is fine. Some weeks are for getting by.
