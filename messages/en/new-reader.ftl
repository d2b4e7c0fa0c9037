told = There is some news. { $therapist } looks after you here from now on, with what you have written so far.
readers = Who reads it now: { $therapist }, and a backup if there is an emergency. Who looked after you before no longer sees it.
consent = Is it all right to go on like this?
    .yes = Yes, go on
    .no = Not now
consent-no = That is fine. Talk with { $therapist } about it. /pause stops the check-ins, /stop ends them. In a crisis you can call or text { $crisis_call } any time.
thanks = Thank you. Everything else stays as it was.
