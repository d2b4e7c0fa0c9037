# For clients around a birth: thoughts that frighten, and what sets them apart from danger. It asks for no thought in words.
# Source: Fairbrother 2008 (unwanted thoughts of harm are common in new parents); Sit 2006 (what is different in a psychosis after birth).
title = thoughts that come unasked
why = This is a short one about something that many people go through and few speak of. You need not write down any thought here.
common = Around a pregnancy or a birth, many people get scary thoughts that come by themselves, often about harm to the baby. They feel awful because they go against what you want. A thought like that is not a wish and not a plan.
known = Do you know thoughts like that?
    .yes = Yes
    .no = No
    .rather-not = I'd rather not say
wrong = Thank you for saying so. Many have been there. It does not make you a bad person, and having a thought is not doing it. You need not fight it or check on it. It may come and go.
# Source: Sit 2006; CRISIS.md (a wish, voices or a firm belief is another matter).
other = Something else needs help at once: if a thought begins to feel right, if a voice or a sign tells you to act, or if you fear you may do it. Then call 911 or 988, or write /crisis. Do not stay alone with it.
tell = Therapists hear of such thoughts more often than you may think. Would you like to talk about this with { $therapist }?
    .yes = Yes
    .not-now = Not now
thanks = Good. You could begin with: "I get thoughts that scare me." { $therapist } can take it from there.
later = That is fine. It can be said on any day, also to the Maternal Mental Health Hotline: { $maternal_call }.
