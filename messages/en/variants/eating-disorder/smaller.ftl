# Why: no coffee.
# Source: Murphy 2012; Gollwitzer 2006.
forgot = That happens to all of us. You might tie it to a thing you do each day, like brushing your teeth.
