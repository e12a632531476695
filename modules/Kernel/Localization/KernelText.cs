namespace FacultyDev.Kernel.Localization;

/// <summary>Marker type for the strings of the page shell and those shared by all modules (KernelText.resx, KernelText.es.resx).</summary>
public sealed class KernelText;
