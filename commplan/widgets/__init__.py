"""Forms and the what-if panel for JupyterLab. They do no arithmetic: they ask the calculators and the model."""
