# Source: Frank 1991 on keeping the interpersonal focus; a clinician reviews it before use.
title = keeping in touch with one person
why = Keeping well often means keeping people close. Here is one small thing you might try.
person = Who is one person you do not want to lose touch with?
when = When might be a good time to get in touch?
    .this-week = This week
    .weekend = On the weekend
    .later = Later this month
thanks = Good. A short message counts. I will ask how it went.
