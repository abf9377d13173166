"""Ready for patients? What is known of words, screen and machine becomes findings for staff."""
