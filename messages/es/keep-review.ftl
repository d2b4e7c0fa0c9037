title = mirar cómo te fue con lo que probaste
