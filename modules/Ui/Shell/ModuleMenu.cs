using FacultyDev.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Ui;

/// <summary>The part of a module's description that the shell shows.</summary>
public static class ModuleMenu
{
    /// <summary>Adds an entry to the main navigation; <see cref="MenuEntry"/> says what each value means.</summary>
    public static void Menu(this ModuleBuilder module, int order, string textCode, string path, string permission, bool isAdministration = false) =>
        module.Services.AddSingleton(new MenuEntry(order, textCode, path, permission, isAdministration));
}
