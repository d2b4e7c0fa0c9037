# Why: school comes before work, and changes at home weigh much.
# Source: Mufson 2004.
why = A low mood often starts near something that happened, at home, at school or with friends. A line of your last months can show what came when. Just a few points today. About right is fine.
around =
    .change = A move or a new school
    .work = School, work, money
    .home = Changes at home
