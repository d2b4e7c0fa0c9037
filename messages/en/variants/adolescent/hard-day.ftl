# Why: school stands beside work.
# Source: Mufson 2004.
ahead =
    .work = School, work or money
