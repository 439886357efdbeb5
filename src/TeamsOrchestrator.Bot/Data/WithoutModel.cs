namespace TeamsOrchestrator.Bot.Data;

/// <summary>Why rules answered a question where there is a language model. The names are stored: never change them.</summary>
internal enum WithoutModel
{
    /// <summary>The file holds hidden text, or talks to an AI: no model reads it.</summary>
    SuspiciousFile,

    /// <summary>The model gave no answer that could be used.</summary>
    ModelFailed,

    /// <summary>What the requisition may cost is spent.</summary>
    BudgetSpent,

    /// <summary>The file names nobody, so that a name could not be covered in the question.</summary>
    NameUnknown,
}
