namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>When somebody wants to be reminded. The names are on cards: never change them.</summary>
internal enum SnoozeChoice
{
    /// <summary>In two hours, within working hours.</summary>
    Hours,

    /// <summary>On the next working day in the morning.</summary>
    Tomorrow,

    /// <summary>Two working days later.</summary>
    TwoDays,

    /// <summary>Five working days later.</summary>
    Week,
}
