// Three columns side by side: can, is perceived, decides.
