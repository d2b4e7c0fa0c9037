# Why: there are two kinds of early signs, and the pleasant one is missed most.
# Source: Frank 2005; S1.
title = a card with your early signs
why = Low times can come again in a life, and so can times that go too high. Seen early, more can be done. You know your own first signs better than anyone, on both sides.
signs = What changes first in you? Tap all that fit, then Done.
    .sleep = My sleep changes
    .worry = My head races
    .joy = Joy goes flat, or wild
very_first = In your own words: what is the very first small sign, down or up? Like: "I let the phone ring." Or: "I clean at two at night."
any_hour = You need not wait for a sign to get help. Two short nights without feeling tired are worth a call to { $therapist }. If it is too heavy, write /crisis at any hour.
