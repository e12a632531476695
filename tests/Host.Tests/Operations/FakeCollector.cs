using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FacultyDev.Host.Tests.Operations;

/// <summary>
/// Receives OpenTelemetry data (OTLP over HTTP). It does not run on Kestrel, because its own requests would then be traced too.
/// </summary>
internal sealed class FakeCollector : IAsyncDisposable
{
    private readonly HttpListener listener;
    private readonly Dictionary<string, StringBuilder> received = [];
    private readonly Task serving;

    public FakeCollector()
    {
        (listener, Address) = Listen();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Returns the messages as text; protocol buffers store strings unencoded.</summary>
    /// <param name="signal">"traces" or "metrics".</param>
    public string Received(string signal)
    {
        lock (received)
            return received.GetValueOrDefault($"/v1/{signal}")?.ToString() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var exchange = await listener.GetContextAsync();
                using var reader = new StreamReader(exchange.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                lock (received)
                {
                    if (!received.TryGetValue(exchange.Request.Url!.AbsolutePath, out var texts))
                        received[exchange.Request.Url.AbsolutePath] = texts = new StringBuilder();
                    texts.AppendLine(body);
                }

                exchange.Response.Close();
            }
        }
        catch (Exception over) when (over is HttpListenerException or InvalidOperationException && !listener.IsListening)
        {
            // Expected when the test ends.
        }
    }

    /// <summary>
    /// HttpListener cannot choose a free port itself. Another process may take the port found before the listener starts, so it tries
    /// again.
    /// </summary>
    private static (HttpListener Listener, string Address) Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            probe.Stop();
            var listener = new HttpListener { Prefixes = { $"{address}/" } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                listener.Close();
            }
        }
    }
}
