namespace FacultyDev.Contracts.Platform;

/// <summary>When a notification is also sent by email.</summary>
public enum NotificationEmailTiming
{
    /// <summary>Never; it only appears in the inbox.</summary>
    Never,

    /// <summary>In a daily digest, unless it has been read by then.</summary>
    Daily,

    /// <summary>Within a minute or two.</summary>
    AtOnce,
}

/// <summary>A group of notification codes for which people choose together when they are sent by email.</summary>
/// <param name="Name">Module, a dot, and the last part of its key in that module's strings: "responsibilities.mine".</param>
/// <param name="Default">Applies until the person chooses.</param>
/// <param name="Codes">Codes given to <see cref="INotifier.Notify"/>. A code belongs to one type at most.</param>
public sealed record NotificationType(string Name, NotificationEmailTiming Default, params string[] Codes);
