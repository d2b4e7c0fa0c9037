# What staff read about alerts. No name and no words of a client in anything that a locked phone shows.

## pieces
level-word = { $level ->
    [imminent] imminent
    [urgent] urgent
    [concern] concern
   *[other] { $level }
}
kind-word = { $kind ->
    [suicide] suicide
    [self_harm] self-harm
    [harm_to_others] harm to others
    [abuse] danger at home
    [other_person] worry about another person
    [child_abuse] abuse of a child or a person in care
    [medical] medical emergency
    [voices] voices or mania
   *[other] not known
}
state-word = { $state ->
    [raised] not yet delivered
    [delivered] delivered, not acknowledged
    [acknowledged] acknowledged
   *[other] closed
}
drill-mark = { $drill ->
    [yes] DRILL:{" "}
   *[other] {""}
}
reason = { $item9 ->
    [several] PHQ-9 item 9: several days
    [half] PHQ-9 item 9: more than half the days
    [daily] PHQ-9 item 9: nearly every day
   *[other] { $patterns }
}

asked-line = { $asked ->
    [none] {""}
   *[other] {"\u000A"}Asked: “{ asked-words }” Answered: “{ answer-word }” ({ $how ->
        [typed] typed
       *[other] tapped
    })
}
asked-words = { $asked ->
    [safe] Are you safe right now?
    [safe-other] Is that person safe right now?
    [self-harm] Are you thinking about hurting yourself?
    [harm-to-others] Are you thinking about hurting someone?
    [danger] Is someone hurting you now?
    [other-person] Is that person in danger right now?
    [child-abuse] Is someone being hurt right now?
    [medical] Do you feel very sick right now, or did you take something?
    [voices] Are the voices telling you to hurt yourself, or someone else?
   *[direct] Are you thinking about killing yourself?
}
answer-word = { $answer ->
    [yes] Yes
    [unsure] Not sure
   *[no] No
}

## alerts
nudge = An alert is waiting for you ({ level-word }). Please open it and press Acknowledge.
drill = DRILL. This is a test alert ({ level-word }). Please press Acknowledge, then say what was done.
test = This is a test alert. It shows that messages reach you. Please press Received. Until you and your backup both have, nobody can be invited, and the usual prompts wait.
test-again = A test alert, once more: your Received has not come, or was lost on its way. Until it comes, the usual prompts wait, for your clients and for those of colleagues whose backup you are. Please press Received.
received = Received
received-thanks = Thank you, { $name }. Messages reach you. Type /help to see what you can do here.
acknowledge = Acknowledge
show = Show
what-was-done = What was done
still-with = Still with the client, +1 h
wrong = Not a crisis
details =
    { $drill ->
        [yes] DRILL
       *[no] Alert
    }: { level-word }, { kind-word }
    Client: { $client }
    Words: { $spoken ->
        [no] (an answer to the questionnaire)
       *[yes] { $words }
    }{ asked-line }
    Phone: { $phone }
    Address: { $address }
    Emergency contact: { $contact }
    Local emergency number: { $local_emergency }
    Danger at home flag: { $danger ->
        [on] on
       *[off] off
    }
    Known before: { $baseline }
    Why: { reason }
    Last messages:
    { $texts }
    Safety plan: { $has_plan ->
        [yes] see below
       *[no] not written yet
    }
    How often these were no crisis: { $counts }
duty = A reporting duty may be yours. Check the law where you practise.
no-card = No safety card is recorded for this client yet.
stranger = somebody who is not enrolled
acknowledged = { drill-mark }Acknowledged. You will be asked what was done in an hour.
taken = { drill-mark }{ $name } has taken the alert.
closed-by = { drill-mark }{ $name ->
    [none] Somebody on the care team
   *[other] { $name }
} has closed the alert. You need do nothing more.
acknowledged-already = { drill-mark }Already acknowledged by { $name }.
ask-outcome = { drill-mark }What was done about the alert that you took? If nobody answers, it begins again with the first person in ten minutes.
choose-outcome = { drill-mark }What was done?
outcome-talked = Talked with the client
outcome-safe = Safe, plan agreed
outcome-emergency = Emergency services called
outcome-handed-over = Handed over
outcome-not-reached = Not reached, help sent
outcome-false-alarm = False alarm
closed = { drill-mark }Closed. The usual prompts go on when they are next due.
closed-held = Closed. Nobody has talked with the client yet, so tasks and longer questions still wait. Please tap when somebody has.
talked = Somebody has talked with them
released = Noted. Tasks and longer questions go on when they are next due, once no alert is open.
newer-words = { drill-mark }Something new has come from the client since you were asked that. The alert stays open. Please look first, then say what was done.
extended = { drill-mark }Noted: still with the client. You will be asked again in an hour.
marked = { drill-mark }Marked as not a crisis. What was done? Please tap, so that the alert can close.
not-yours = This alert is not in your hands, or it is closed.
question-unanswered = A client has not answered the direct question for two hours. Please look at /clients and get in touch.
silent = A client has had an alert, and has answered nothing for two days though asked. Please look at /clients and get in touch today.
concern-notice = A client wrote something that may be a concern. Please look at /clients today.
hold-asked = An alert has been open for a day and the client's prompts are on hold. Please say what was done.
hold-backup = An alert has been open for two days. Please talk with the therapist, and say what was done.
unspoken = An alert was closed, and nobody has talked with the client since. Their tasks and longer questions still wait. Please look at /clients, and tap when somebody has.
unspoken-backup = An alert was closed two days ago, and nobody has talked with the client since. Please talk with the therapist, and tap when somebody has.
stranger-notice = Somebody who is not enrolled wrote something of concern. They were shown 988. No one else was told.
former-notice = Somebody who has left the programme wrote something of concern. They were shown 988. No one else was told.
zone-changed = A client moved to another time zone. Please look at /clients and check the safety card.
not-ready = Nobody can be invited yet, and prompts may have to wait: { $names } must still press Received on the test alert.
screener-down = The screener is down. Clients are shown 988 and the question. Please tell whoever runs the server.
digest-undelivered = The { $kind ->
        [session] page before a session
       *[week] weekly page
    } of { $day } did not reach { $who } by { $way ->
        [email] mail
       *[telegram] Telegram
    }: { $why ->
        [blocked] the bot is blocked there.
        [unknown] no answer came. It may have arrived.
        [waiting] it has been tried for an hour and is tried further.
       *[refused] it was refused.
    } To have it on paper: between digest --therapist "{ $who }" --out FOLDER
dead-letter = A message could not be delivered and was set aside. Please run: between doctor
restored =
    A copy of the database was put in place. { $held } prompts and pages of before are held and were not sent again; { $alerts } open alerts go again now.
    { $known ->
        [no] Alerts raised after the copy are not known. Please ask every therapist about their clients today.
       *[yes] Alerts raised after the copy are among them.
    }
audit-broken = The audit log is not what it was: rows were changed or taken out. Please run: between audit verify. Keep the data folder and the last backups as they are.
aside = An update could not be handled and was set aside. Please run: between doctor
mail-subject = { drill-mark }An alert is waiting for you
mail-text = { drill-mark }An alert ({ level-word }) is waiting for an acknowledgement. Open Telegram, look at the chat with the bot and press Acknowledge. This message holds no names on purpose.
client-gone = A client has stopped or blocked the bot within 72 hours of a concern.
nobody-reached = An alert is open and Telegram reaches nobody on the ladder. Please call the therapist and the backup by phone now.
drill-unanswered = DRILL. Nobody acknowledged the test alert, on any rung. Please find out why.
notice-subject = Between: a notice for staff
nudge-named = An alert is waiting for you: { $client } ({ level-word }). Please open it and press Acknowledge.
mail-text-named = An alert about { $client } ({ level-word }) is waiting for an acknowledgement. Open Telegram, look at the chat with the bot and press Acknowledge.
one =
    { $drill ->
        [yes] DRILL
       *[no] Alert
    }: { level-word }, { kind-word }
    Client: { $client }
    State: { state-word }. Taken by: { $taker }. Next step: { $next }
    { $history }
line = { $at } { $what ->
    [raised] raised ({ level-word }): { reason }
    [new-words] new words ({ level-word }): { $patterns }
    [handed-over] handed over by { $name }
    [rung] the pager rang
    [paged] { $name } paged ({ $ways })
    [delivered] reached { $name } ({ $ways })
    [blocked] { $name } could not be reached
    [acknowledged] acknowledged by { $name }
    [looked] opened by { $name }
    [extended] { $name } is still with the client, +1 h
    [marked-wrong] { $name }: not a crisis
    [asked] { $name } was asked what was done
    [re-opened] no word from { $name }: begun again
    [drill-ended] the drill ended: { $outcome }
    [talked] { $name }: somebody has talked with the client
    [closed] closed by { $name }: { $outcome ->
        [talked] { outcome-talked }
        [safe] { outcome-safe }
        [emergency] { outcome-emergency }
        [handed-over] { outcome-handed-over }
        [not-reached] { outcome-not-reached }
        [false-alarm] { outcome-false-alarm }
       *[other] { $outcome }
    }
   *[other] { $what }
}
drill-reply = DRILL. A client would read this now:

    { $words }
