"""Reports made on other machines, and clients kept on other stores."""
