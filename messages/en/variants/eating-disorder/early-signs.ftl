# Why: how one eats is no example among others here; the pull to be alone with it is the sign to look at.
# Source: Murphy 2012; S1.
signs =
    .heavy = Small things feel hard
    .food = Old habits get loud
any_hour = You need not wait for a sign to get help. If it is too much, write /crisis at any hour.
