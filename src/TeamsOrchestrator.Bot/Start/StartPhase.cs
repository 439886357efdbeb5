namespace TeamsOrchestrator.Bot.Start;

/// <summary>Whether the product has started. Until then the host does not log why it cannot: the sentence of <see cref="StartFault"/> says it, without a stack trace.</summary>
internal sealed class StartPhase
{
    private static readonly string[] Spoken = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    public bool Over { get; set; }

    public void Quieten(ILoggingBuilder logging)
    {
        foreach (var category in Spoken)
        {
            logging.AddFilter(category, level => Over && level >= LogLevel.Warning);
        }
    }
}
