namespace TeamsOrchestrator.Teams.Connector;

/// <summary>The two shapes in which connectors name an error.</summary>
internal sealed record ConnectorError(ConnectorError.Detail? Error, string? SubCode)
{
    public string? Code => SubCode ?? Error?.SubCode ?? Error?.Code;

    internal sealed record Detail(string? Code, string? SubCode);
}
