namespace FacultyDev.Ui;

/// <summary>Identifies the texts of the shell and of the components of pages (UiText.resx, UiText.es.resx).</summary>
public sealed class UiText;
