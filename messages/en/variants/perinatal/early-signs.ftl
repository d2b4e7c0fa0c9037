# Why: broken nights are no sign; lying awake when one could sleep is.
# Source: O'Hara 2000; Sit 2006; S1.
signs =
    .sleep = Awake if I could sleep
very_first = In your own words: what is the very first small sign? Like: "I send visitors away at the door."
any_hour = You need not wait for a sign to get help. Call soon if you hardly sleep for two nights and feel no need to, or if things seem unreal. If it is too heavy, write /crisis at any hour.
