using FacultyDev.Kernel;
using FacultyDev.Ui;

namespace FacultyDev.Openings;

/// <summary>The module that CONTRIBUTING walks through: openings that peers pass on to one another.</summary>
public static class OpeningsModule
{
    public const string View = "openings.view";

    public static void Describe(ModuleBuilder module)
    {
        module.Named<OpeningsText>("openings");
        module.PermissionForEveryone(View);
        module.Menu(400, "openings.openings", "/openings", View);
    }
}

/// <summary>Identifies the resources of this module (OpeningsText.resx, OpeningsText.es.resx).</summary>
public sealed class OpeningsText;
