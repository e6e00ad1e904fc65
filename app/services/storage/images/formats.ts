export { FORMATS, sniff, text, type Format } from '#lambda/formats'
