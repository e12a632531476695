namespace FacultyDev.Tests.Demo;

/// <summary>The application on a real port of this machine.</summary>
public class ServedDemoHost : DemoHost
{
    public ServedDemoHost() => UseKestrel(0);

    /// <summary>Connects over the port, like a browser.</summary>
    public override HttpClient NewClient(params DelegatingHandler[] handlers)
    {
        HttpMessageHandler inner = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }

        return new HttpClient(inner) { BaseAddress = ClientOptions.BaseAddress };
    }
}
