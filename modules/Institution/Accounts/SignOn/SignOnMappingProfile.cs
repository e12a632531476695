using AutoMapper;

namespace FacultyDev.Institution.Accounts.SignOn;

internal sealed class SignOnMappingProfile : Profile
{
    public SignOnMappingProfile() => CreateMap<SignOnLink, SignOnLinkView>();
}
