namespace FacultyDev.Kernel.Localization;

/// <summary>Marks the strings of the page shell and of what all modules share (KernelText.resx, KernelText.es.resx).</summary>
public sealed class KernelText;
