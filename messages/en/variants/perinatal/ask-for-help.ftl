# Why: asking is the hard part around a birth, and sleep is what is missing most.
# Source: O'Hara 2000; Spinelli 2003 (support, and asking for it); S2.
why = No one was meant to do this alone. Still, asking is hard. Most of us think we will hear no, and we hear yes more often than we thought. One clear thing is easiest to say yes to.
what = What is one small thing that would make your week lighter? Two hours of sleep, a load of wash, a ride, someone to sit with you.
words = How could you say it? One line is enough, like: "Could you come on Friday, so that I can sleep for two hours?" It will not be sent.
nobody = That is hard, and it is good to know. It is not a fault of yours. { $therapist } can think with you about where help could come from. The Maternal Mental Health Hotline can tell you of groups near you: { $maternal_call }.
