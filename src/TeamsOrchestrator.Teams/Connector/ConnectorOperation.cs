namespace TeamsOrchestrator.Teams.Connector;

/// <summary>What a call to the connector does, as its limits tell calls apart.</summary>
public enum ConnectorOperation
{
    /// <summary>Posts, changes, deletes or makes something.</summary>
    Write,

    /// <summary>Reads members or conversations.</summary>
    Read,
}
