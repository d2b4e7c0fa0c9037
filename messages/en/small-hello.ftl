# Source: S2 and S4, graded contact; a clinician reviews it before use.
title = a small hello
why = Feeling closer to people often starts small. A hello counts.
person = Who is someone you might say hello to? A neighbor or a cashier is fine.
how = How might you do it?
    .in-person = In person
    .message = A message
    .call = A call
when = When might you try?
    .today = Today
    .this-week = This week
    .not-sure = Not sure yet
thanks = Good. It does not have to go well to count. I will ask how it went.
