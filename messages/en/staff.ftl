# What therapists and staff read in chat.
help =
    Hello { $name }.

    /alert shows what is open and its history
    /clients is your caseload
    /digest is the weekly page, now
    /client NAME opens a page
    /session NAME 25 Nov 15:00 weekly sets a session; a calendar file (.ics) sent here, or /session NAME calendar https://…, sets many
    /homework NAME sends something to try; /homework NAME: words, your own
    /note NAME: words writes to a client
    /card NAME records the safety card
    /plan NAME writes the safety plan with the client
    /caring NAME on sends short notes after a crisis
    /invite NAME, phase, area makes a link
    /leave sets days away with a stand-in
about-clients = Your caseload, who needs attention first
about-client = A client's page, and changes to it
about-session = Set a session: NAME 25 Nov 15:00 weekly
about-homework = Send something to try: NAME
about-invite = Invite a client: NAME, phase, area
about-card = Record the safety card: NAME
about-plan = Write or show the safety plan: NAME
about-caring = Caring notes after a crisis: NAME on, or off
about-crisis = Who to call in a crisis
about-digest = The weekly page, now
about-alerts = Alerts that are open
about-help = What this chat can do
no-clients = Nobody is on your caseload yet. /invite NAME makes a link.
clients = { $count ->
    [one] One client. Tap to open the page.
   *[other] { $count } clients, those who need attention first. Tap to open a page.{ $shown ->
        [40] {" "}Here are the first 40; /client NAME opens any.
       *[other] {""}
    }
}
no-such = There is no client of that name on your caseload.
which = Which one do you mean?
client-page =
    { $client } ({ $status ->
        [invited] invited
        [enrolling] joining
        [active] active
        [paused] on a break
        [ended] ended
       *[frozen] stopped
    })
    Attention: { $why }{ $heard ->
        [yes] {" "}({ $concern })
       *[no] {""}
    }
    Phase: { $phase ->
        [initial] initial
        [middle] middle
        [termination] termination
       *[maintenance] maintenance
    }. Area: { $area ->
        [grief] grief
        [role-dispute] role dispute
        [role-transition] role transition
        [interpersonal-deficits] connection
       *[other] none yet
    }
    Session { $session } of { $planned }. Next: { $next }
    Evening check-in: { $evening } ({ $zone })
    On hold after an alert: { $held ->
        [yes] yes
       *[no] no
    }. Danger at home flag: { $danger ->
        [on] on
       *[off] off
    }. Partner-violence screen: { $screen }
    Phone: { $phone }
    Address: { $address }
    Emergency contact: { $contact }
    Known before: { $baseline }
    Safety plan: { $plan } (/plan)
    Days that matter: { $days }
death-undated = day of the death: the client does not know
attention = { $why ->
    [alert-imminent] alert: imminent
    [alert-urgent] alert: urgent
    [alert-concern] alert: concern
    [silent] no answer since an alert
    [question] has not answered the direct question
    [concern] wrote something that may be a concern
    [held] on hold
    [card] safety card missing
    [minor] consent of a minor missing
    [consent] has not agreed yet: nothing comes to them
    [joining] stopped at the first questions, 3 days ago or more
    [moved] moved: check the safety card
    [quiet] quiet
    [invited] invited
    [enrolling] joining
    [paused] on a break
    [ended] ended
    [frozen] stopped
   *[active] active
}
talked-open = An alert is open for this client. Please say there what was done: /alert
client-how = Write it like: /client NAME phase middle · area grief · number 5 of 16 · danger on · talked · screen done · bereaved on · neutral on · language es · variant adolescent · consent guardian (or minor) · link confirmed (or new) · date 2024-03-05 anniversary · baseline WORDS · hospital · discharged 25 Nov · deceased · end · newlink · to NAME
client-sure = { $client }: “{ $label }”? What comes to { $client } changes with it, from this moment.
client-changed = { $client }: { $what } is now { $value }. It counts from this moment.
phase-initial = Phase: initial
phase-middle = Phase: middle
phase-termination = Phase: termination
phase-maintenance = Phase: maintenance
area-grief = Area: grief
area-role-dispute = Area: role dispute
area-role-transition = Area: role transition
area-interpersonal-deficits = Area: connection
danger-on = Danger flag on
danger-off = Danger flag off
session-set = { $client }: { $over ->
    [yes] a session after the { $planned } agreed ones
   *[no] session { $number } of { $planned }
} on { $when }{ $weekly ->
    [yes] , and every week after
   *[no] {""}
}.
session-how = Write it like: /session NAME 25 Nov 15:00 weekly. A new day moves it; a weekly one stays weekly, unless you add: once. What became of one: /session NAME missed, cancelled or held.
session-ask = { $client }, session { $number } on { $when }: { $state ->
    [missed] missed
   *[cancelled] cancelled
}? It will not count, and what would come after it will not be sent. { $note ->
    [none] { $client } is not written to now.
   *[other] { $client } can get this note: “{ $note }”
}
session-tell = Yes, send the note
session-quietly = Yes, no note
session-kept = Nothing was changed for { $client }.
session-none = No session of { $client } is planned, and none was in the last days.
session-was = { $client }, session on { $when }: { $state ->
    [held] held. It counts.
    [missed] missed. It does not count.
   *[cancelled] cancelled. It does not count.
}
no-library = Nothing in the library fits { $client } right now. Check phase, area, danger flag and screen.
homework = What should { $client } get? You see it first, as the client will read it.
homework-shown = { $client } will read this now ({ $title }), and the questions behind it follow one by one:
    { $words }
homework-sent = Sent to { $client }.
not-now = { $why ->
    [asked] { $client } was asked a safety question and hasn't answered yet. Nothing else goes out for two hours, or until they answer. Try again later.
   *[other] { $client } cannot get this now: not active, or on hold until the alert is closed.
    }
therapists-only = Only therapists can invite clients.
cover-not-ready = Nobody can be invited yet: you and your backup must both have pressed Received on the test alert.
invite-how = Write it like: /invite Ana, middle, grief. Phases: initial, middle, termination, maintenance. Areas: grief, role-dispute, role-transition, interpersonal-deficits.
name-taken = There is a client called { $client } already. Choose another label.
invited = Send this link to { $client }. It works once, for 72 hours: { $link }
card-phone = Safety card of { $client }: what is their phone number? No prompt goes out before the card is complete.
card-address = What is the usual address, where help could be sent?
card-contact = Who is the emergency contact, with phone, whom { $client } allows you to call?
card-phone-short = That is too short for a phone number. What is { $client }'s number?
card-done = The safety card of { $client } is complete.
no-alerts = No alert is open. /alert NAME shows the last one of a client.
alerts = { $count ->
    [one] One alert is open. Tap to see it.
   *[other] { $count } alerts are open. Tap to see one.
}
alerts-closed = No alert is open. Tap to see the last one.
about-alert = One alert with its history, open or the last one: NAME
about-leave = Days away with a stand-in: 24 Dec - 2 Jan stand-in NAME
leave-how = Write it like: /leave 24 Dec - 2 Jan stand-in NAME. To end it: /leave off.
leave-who = There is nobody on staff called { $name }. Write the name as colleagues know it: /leave 24 Dec - 2 Jan stand-in NAME
leave-self = A stand-in must be somebody else.
leave-not-received = { $name } has not pressed Received on the test alert, so alerts may not reach them. Choose somebody else, or ask them to press it.
leave-away-too = { $name } is away on some of these days too. Choose somebody else.
leave-set = Set: from { $first } to { $last } alerts about your clients go to { $name }. { $name } has been told.
leave-yours = { $name } is away from { $first } to { $last }. On these days alerts about their clients come to you, and you see their caseload.
leave-stands = You are away from { $first } to { $last }. { $name } stands in for you. To end it: /leave off.
leave-none = No leave is set.
leave-off = Your leave from { $first } to { $last } is called off. Alerts come to you again.
leave-over = You no longer stand in for { $name } from { $first } to { $last }.
programme-broken = Problems in the changed flows or texts: { $count }. The old ones go on. Whoever changed them sees what is wrong with: between check
not-active = { $client } is not in the programme in a way that allows this.
hospital-set = { $client } is in hospital: nothing comes by itself until you write /client { $client } discharged DATE. What they write is still screened, and /crisis works.
discharged-how = Write it like: /client { $client } discharged 25 Nov. It is for somebody who is on a break or in hospital.
discharged = { $client }, discharged on { $day }. Check-ins start again on { $when } (their time), with this line: “{ $line }” { $late ->
    [yes] That is more than three days after the discharge: call them yourself.
   *[no] Contact within one to three days matters: call them too, if you can.
}
discharged-yes = Yes, start then
discharged-done = { $client } hears from the bot on { $when } (their time).
deceased = Has { $client } died? From this tap on nothing is sent to their chat. The record is sealed. Open alerts stay with those who hold them. This cannot be taken back here.
deceased-yes = Yes, { $client } has died
deceased-done = Nothing more is sent to { $client }. The record is sealed. I am sorry. Look after yourself too, and tell your team.
end = End the programme for { $client }? They get a goodbye and who to call. Their record is kept for the programme's time.
end-yes = Yes, end it
end-done = The programme has ended for { $client }.
end-alert-open = It cannot end now: an alert about { $client } is open. { $taken ->
    [yes] { $names } has it in hand.
   *[no] Nobody has taken it yet; told: { $names }.
} Close it with an outcome first, or hand { $client } over: /client { $client } to NAME.
newlink = Has { $client } another Telegram account? The new link moves everything to whoever opens it. Give it to nobody else. The old chat gets nothing more.
newlink-yes = Yes, make the link
newlink-made = Give this link to { $client } in person or by phone. It works once, for 72 hours: { $link }
handover = Hand { $client } over to { $name }? From then on { $name } reads and answers for { $client }, open alerts go to them, and { $client } is told and asked for consent again. You no longer see this page.
handover-yes = Yes, hand over
handover-done = { $client } is with { $name } now.
handover-yours = { $name } has handed over to you: { $count ->
    [one] one client
   *[other] { $count } clients
}. They are told, and asked for consent again.
handover-look = Look
handover-who = There is no therapist called { $name }. Write the name as colleagues know it: /client { $client } to NAME
handover-self = { $client } is with you already.
handover-role = { $name } is not a therapist.
handover-own = Only the therapist of { $client } can hand them over.
handover-not-received = { $name } has not pressed Received on the test alert, so alerts may not reach them.
handover-no-stand-in = { $name }, who stood in for you, has left. Your leave is called off: set it again with another stand-in.
suitable = Before the link for { $client }: have you checked that this suits them, and do they agree? It suits less with severe PTSD, psychosis or a long illness that has resisted treatment. Nobody reads the chat live. This is recorded with your name.
suitable-yes = I have checked suitability and consent
suitable-no = No link was made for { $client }.
about-note = Write to a client under your name: NAME: words
note-how = Write it like: /note NAME: your words. You see it as the client will read it, before it is sent.
draft-note = To the client { $client }, { $when ->
    [now] now
   *[other] on { $when } (their time)
}:
    { $words }
draft-task = To the client { $client }, { $when ->
    [now] now
   *[other] on { $when } (their time)
}, with the buttons “I'll try” and “Not now”:
    { $words }
draft-send = Send
draft-long = That is too long: { $most } characters at most. Write it shorter.
draft-gone = That draft is no longer open. If nothing here says that it was sent, write it again.
draft-dropped = Nothing was sent to { $client }.
draft-sent = { $when ->
    [now] Sent to { $client }.
   *[other] It goes to { $client } on { $when } (their time).
}
suggest-middle = Suggested: phase middle
suggest-termination = Suggested: phase termination
suggest-maintenance = Suggested: phase maintenance
suggestions = To look at, nothing changes by itself:
    { $lines }
