namespace FacultyDev.Kernel.Localization;

/// <summary>Marker type for the strings of the kernel: validation messages and errors that every module may meet (KernelText.resx, KernelText.es.resx).</summary>
public sealed class KernelText;
