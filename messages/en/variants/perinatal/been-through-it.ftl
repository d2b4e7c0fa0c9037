# Why: hearing from others who had a hard time after a birth or a loss takes shame away.
# Source: O'Hara 2000; S2.
why = Many people have a hard time around a pregnancy, a birth or a loss, and few talk about it. It can help to hear how it was for someone else.
where =
    .group = A parents' group
