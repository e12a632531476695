using System.CommandLine;

namespace FacultyDev.Host.Commands;

/// <summary>
/// Runs a command with settings of its own. They come before those of the environment, which all commands of a process share.
/// </summary>
internal sealed class ConfiguredInvocation(params IReadOnlyList<(string Name, string Value)> settings) : InvocationConfiguration
{
    /// <summary>The settings as arguments of the host: "--Database:Provider=sqlite".</summary>
    public IReadOnlyList<string> HostArguments { get; } = [.. settings.Select(setting => $"--{setting.Name}={setting.Value}")];
}
