using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Data;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>, IValidateOptions<AuditOptions>
{
    private readonly StorageProvider provider;

    public StorageOptionsValidator(IConfiguration configuration) =>
        provider = configuration.GetValue("Storage:Provider", StorageProvider.Sqlite);

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problems = new List<string>();
        if (!Enum.IsDefined(options.Provider))
        {
            problems.Add(StartFault.WrongKind("Storage__Provider", typeof(StorageProvider).FullName!)); // a number that is none of them
        }

        if (options.Provider == StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            problems.Add("Storage__ConnectionString is missing. With Storage__Provider=PostgreSql it must say where the server is, for instance 'Host=localhost;Database=teamsorchestrator;Username=bot;Password=…'.");
        }

        if (string.IsNullOrWhiteSpace(options.Directory))
        {
            problems.Add("Storage__Directory is empty. Remove it for the default 'data', or name a folder.");
        }

        AddKeyProblem(problems, "Storage__Key", options.Key);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    public ValidateOptionsResult Validate(string? name, AuditOptions options)
    {
        var problems = new List<string>();
        AddKeyProblem(problems, "Audit__Key", options.Key);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private void AddKeyProblem(List<string> problems, string setting, string? key)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            if (provider == StorageProvider.PostgreSql)
            {
                problems.Add($"{setting} is missing. With Storage__Provider=PostgreSql several nodes share the data, so the key must be set: 32 random bytes in Base64, for instance from 'openssl rand -base64 32'.");
            }

            return;
        }

        var bytes = new byte[64];
        if (!Convert.TryFromBase64String(key, bytes, out var length) || length != DataKeys.KeyBytes)
        {
            problems.Add($"{setting} is not 32 bytes in Base64. Make one with 'openssl rand -base64 32'.");
        }
    }
}
